"""PDF/A-2b (ISO 19005-2) on ReportLab: metadata, output intent, fixed dates, its faults mended."""

import hashlib
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from collectdesk.paths import resources

PRODUCER = "CollectDesk with ReportLab"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{day}T00:00:00+00:00</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00+00:00</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class _Catalog(pdfdoc.PDFCatalog):
    Pages: Any
    Lang: Any
    Metadata: Any
    OutputIntents: Any
    __NoDefault__ = pdfdoc.PDFCatalog.__NoDefault__ + ["OutputIntents"]  # noqa: RUF005 (RUF012 wants it so)


class _Info(pdfdoc.PDFInfo):
    """The same facts as the XMP packet and no others."""

    def __init__(self, title: str, author: str, day: date) -> None:
        super().__init__()
        self.title, self.author, self._day = title, author, day

    def format(self, document: Any) -> bytes:
        stamp = pdfdoc.PDFString(f"D:{self._day:%Y%m%d}000000+00'00'")
        facts = {
            "Title": pdfdoc.PDFString(self.title),
            "Author": pdfdoc.PDFString(self.author),
            "Creator": pdfdoc.PDFString(PRODUCER),
            "Producer": pdfdoc.PDFString(PRODUCER),
            "CreationDate": stamp,
            "ModDate": stamp,
        }
        return bytes(pdfdoc.PDFDictionary(facts).format(document))


class ArchiveDocument(pdfdoc.PDFDocument):
    """A document whose bytes depend on nothing but what is put into it."""

    Pages: Any
    Reference: Any
    _pdfVersion: tuple[int, int]  # noqa: N815 (ReportLab's name)

    def __init__(self, *, title: str, author: str, day: date, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=(1, 7), lang=language)
        pages = self.Pages
        catalog = _Catalog()
        catalog.Pages = pages
        catalog.Lang = pdfdoc.PDFString(language)
        self.Catalog = self._catalog = catalog
        self.info = _Info(title, author, day)
        packet = _XMP.format(
            title=escape(title), author=escape(author), producer=PRODUCER, day=day.isoformat()
        )
        metadata = pdfdoc.PDFStream(
            dictionary=pdfdoc.PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}),
            content=packet.encode("utf-8"),
            filters=[],
        )
        profile = pdfdoc.PDFStream(
            dictionary=pdfdoc.PDFDictionary({"N": 3}), content=_srgb(), filters=[pdfdoc.PDFZCompress]
        )
        intent = pdfdoc.PDFDictionary(
            {
                "Type": "/OutputIntent",
                "S": "/GTS_PDFA1",
                "OutputConditionIdentifier": "(sRGB)",
                "Info": "(sRGB)",
                "DestOutputProfile": self.Reference(profile),
            }
        )
        catalog.Metadata = metadata
        catalog.OutputIntents = pdfdoc.PDFArray([self.Reference(intent)])

    def addPage(self, page: pdfdoc.PDFPage) -> None:
        page.Trans = None  # ReportLab writes an empty /Trans, which PDF/A forbids
        super().addPage(page)

    def format(self) -> bytes:
        """ReportLab's own loop, with an end of line before each `endstream`, an ID made from the content."""
        file = pdfdoc.PDFFile(self._pdfVersion)
        digest = hashlib.sha256()
        catalog, info = self.Reference(self.Catalog), self.Reference(self.info)
        names: list[str] = []
        while (number := len(names) + 1) in self.numberToId:  # formatting an object may add objects
            name = self.numberToId[number]
            body = bytes(pdfdoc.PDFIndirectObject(name, self.idToObject[name]).format(self))
            if body.endswith(b"endstream\nendobj\n"):
                body = body[:-17] + b"\nendstream\nendobj\n"
            digest.update(body)
            self.idToOffset[name] = file.add(body)
            names.append(name)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, names)
        start = file.add(table.format(self))
        mark = digest.hexdigest()[:32]
        trailer = pdfdoc.PDFTrailer(
            startxref=start, Size=len(names) + 1, Root=catalog, Info=info, ID=f"[<{mark}> <{mark}>]"
        )
        file.add(trailer.format(self))
        return bytes(file.format(self))


@cache
def _srgb() -> bytes:
    return (resources() / "paper" / "srgb.icc").read_bytes()
