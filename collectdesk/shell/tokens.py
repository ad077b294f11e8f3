"""The colours of the window: light, dark, and both again in high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of LOOK.md § Tokens; the field names are the tones widgets ask for."""

    window: str
    surface: str
    rail: str
    line: str
    line_strong: str
    ctl: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    sel: str
    rail_sel: str
    tint: str
    tint_edge: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    neutral: str


LIGHT = Tokens(
    window="#F3F4F6",
    surface="#FFFFFF",
    rail="#E9EBEF",
    line="#E1E4E9",
    line_strong="#C9CED6",
    ctl="#828995",
    text="#1A1D23",
    text2="#4C535E",
    text3="#636B77",
    accent="#2457C5",
    on_accent="#FFFFFF",
    sel="#E3ECFC",
    rail_sel="#D6DEEE",
    tint="#E3ECFC",
    tint_edge="#AFC5F0",
    ok="#0A6B52",
    ok_tint="#E2F3ED",
    warn="#855200",
    warn_tint="#FBF0DA",
    bad="#B02A1A",
    bad_tint="#FCE9E6",
    neutral="#ECEEF2",
)
DARK = Tokens(
    window="#1B1D21",
    surface="#222529",
    rail="#17191C",
    line="#33373D",
    line_strong="#474D55",
    ctl="#7C848F",
    text="#E9EBEE",
    text2="#B4BAC3",
    text3="#979EA9",
    accent="#84ABFF",
    on_accent="#0F1A33",
    sel="#27354F",
    rail_sel="#272E3C",
    tint="#242F44",
    tint_edge="#4A628F",
    ok="#55CBA3",
    ok_tint="#1F3A32",
    warn="#EDB54F",
    warn_tint="#3D321C",
    bad="#FF9180",
    bad_tint="#452825",
    neutral="#2F3339",
)
CONTRAST_LIGHT = Tokens(
    window="#FFFFFF",
    surface="#FFFFFF",
    rail="#FFFFFF",
    line="#767676",
    line_strong="#000000",
    ctl="#000000",
    text="#000000",
    text2="#1A1A1A",
    text3="#333333",
    accent="#0A3A94",
    on_accent="#FFFFFF",
    sel="#D3E2FF",
    rail_sel="#D3E2FF",
    tint="#E6EEFF",
    tint_edge="#0A3A94",
    ok="#004634",
    ok_tint="#FFFFFF",
    warn="#5A3600",
    warn_tint="#FFFFFF",
    bad="#8A0A00",
    bad_tint="#FFFFFF",
    neutral="#F2F2F2",
)
CONTRAST_DARK = Tokens(
    window="#000000",
    surface="#000000",
    rail="#000000",
    line="#8A8A8A",
    line_strong="#FFFFFF",
    ctl="#FFFFFF",
    text="#FFFFFF",
    text2="#F0F0F0",
    text3="#D8D8D8",
    accent="#7CD0FF",
    on_accent="#000000",
    sel="#002F52",
    rail_sel="#002F52",
    tint="#00213B",
    tint_edge="#7CD0FF",
    ok="#6FE8C0",
    ok_tint="#000000",
    warn="#FFD24D",
    warn_tint="#000000",
    bad="#FFB3A8",
    bad_tint="#000000",
    neutral="#1A1A1A",
)
