"""An invented emblem: a green disc on nothing."""

from io import BytesIO

from PIL import Image, ImageDraw


def an_emblem(side: int = 256) -> bytes:
    """A square picture (PNG) of so many dots."""
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((8, 8, side - 8, side - 8), fill=(11, 93, 91, 255), outline=(200, 160, 60, 255))
    with BytesIO() as stream:
        picture.save(stream, "PNG")
        return stream.getvalue()
