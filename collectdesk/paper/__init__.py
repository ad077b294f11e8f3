"""PDF drawing: fonts, canvas, PDF/A, barcode. The only importer of ReportLab."""
