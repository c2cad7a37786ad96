"""The hidden sheet of the words that cells offer."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.exchange.workbook import texts
from journeymap.exchange.workbook.choices import Choices, say_choice
from journeymap.exchange.workbook.template.book import Book, name_column


def write_lists(book: Book) -> None:
    """Write the lists, and note where each stands."""
    name = book.say(texts.LISTS)
    sheet = book.workbook.add_worksheet(name)
    for place, (key, choices) in enumerate(sorted(book.choices.items())):
        words = list(_list_words(book, choices))
        sheet.write_string(0, place, key, book.format(bold=True))
        for line, word in enumerate(words, 1):
            if word.isdigit():
                sheet.write_number(line, place, int(word), book.format())
            else:
                sheet.write_string(line, place, word, book.format())
        sheet.set_column(place, place, 22)
        letter = name_column(place)
        book.lists[key] = f"='{name}'!${letter}$2:${letter}${len(words) + 1}"
    sheet.hide()


def _list_words(book: Book, choices: Choices) -> Iterator[str]:
    from journeymap.language import sort_key

    words = [say_choice(choices, value, book.language) for value in choices]
    is_vocabulary = len(words) > 8
    yield from sorted(words, key=lambda word: sort_key(word, book.language)) if is_vocabulary else words
