"""The recovery key's sheet: one page, every group in its place."""

from datetime import date

import pypdfium2
import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.letters.recovery import recovery_sheet

GROUPS = ["7K2QX", "M4RT9", "0WWB8", "ZZ3H1", "7Y5NC", "M2D6V", "4QK8P", "TR19X"]


@pytest.mark.parametrize(("language", "title"), [("en", "Recovery key"), ("zh_CN", "恢复密钥")])
def test_one_page_with_all_groups_numbered(language: str, title: str) -> None:
    pdf = recovery_sheet("澄江小额贷款有限公司", GROUPS, language, date(2026, 11, 23))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    words = document[0].get_textpage().get_text_range().split()
    document.close()
    assert title in " ".join(words)
    assert [word for word in words if word in GROUPS] == GROUPS
    assert pdf == recovery_sheet("澄江小额贷款有限公司", GROUPS, language, date(2026, 11, 23))


def test_an_office_whose_name_cannot_be_printed() -> None:
    with pytest.raises(Refusal) as refused:
        recovery_sheet("𠮷公司", GROUPS, "zh_CN", date(2026, 11, 23))
    assert (refused.value.code, refused.value.field) == ("letter.glyph", "office_name")
