#!/bin/sh
# Says what this computer lacks before anything is installed: ground.sh PYTHON
set -eu
python=$1

say() {
    printf '\n  %s\n  %s\n  %s\n' "$1" "$2" "$3" >&2
}

command -v git >/dev/null || say \
    'git жок: Esep аны талап кылбайт, бирок айрым текшерүүлөр өткөрүлбөйт. Debian: apt install git' \
    'Нет git: Esep работает и без него, но часть проверок не пройдёт. Debian: apt install git' \
    'git is missing: Esep runs without it, but some checks do not. Debian: apt install git'

if ! command -v "$python" >/dev/null; then
    say "$python табылган жок. Debian: apt install python3 python3-venv" \
        "Не найден $python. Debian: apt install python3 python3-venv" \
        "$python was not found. Debian: apt install python3 python3-venv"
    exit 1
fi

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Python 3.11 же жаңысы керек, мында $version. Башкасын көрсөтүңүз: make PYTHON=python3.11" \
        "Нужен Python 3.11 или новее, здесь $version. Укажите другой: make PYTHON=python3.11" \
        "Python 3.11 or newer is needed, this is $version. Name another one: make PYTHON=python3.11"
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    say "Python'дун venv бөлүгү жок. Debian: apt install python$version-venv" \
        "Нет части venv. Debian: apt install python$version-venv" \
        "The venv part of Python is missing. Debian: apt install python$version-venv"
    exit 1
fi
