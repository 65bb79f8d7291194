"""Acts on the municipality's money: each of them one function."""
