"""The hidden sheet of the words that cells offer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.choices import Choices, say_choice
from journeymap.exchange.workbook.template.book import Book, name_column


def write_lists(book: Book) -> None:
    """Write the lists, and note where each stands."""
    name = book.say(texts.LISTS)
    sheet = book.workbook.add_worksheet(name)
    held = {key: list(_list_words(book, book.choices[key])) for key in sorted(book.choices)}
    for place, (key, words) in enumerate(held.items()):
        sheet.write_string(0, place, key, book.format(bold=True))
        sheet.set_column(place, place, 22)
        letter = name_column(place)
        book.lists[key] = f"='{name}'!${letter}$2:${letter}${len(words) + 1}"
    for line, row in enumerate(zip_longest(*held.values()), 1):
        for place, word in enumerate(row):
            if word is not None and word.isdigit():
                sheet.write_number(line, place, int(word), book.format())
            elif word is not None:
                sheet.write_string(line, place, word, book.format())
    sheet.hide()


def _list_words(book: Book, choices: Choices) -> Iterator[str]:
    from journeymap.language import sort_key

    words = [say_choice(choices, value, book.language) for value in choices]
    is_vocabulary = len(words) > 8
    yield from sorted(words, key=lambda word: sort_key(word, book.language)) if is_vocabulary else words
