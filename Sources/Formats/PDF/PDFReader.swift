internal import Articles

#if PDF
    internal import PDFText

    /// Reads a PDF as one article.
    enum PDFReader {
        static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
            let pdf: PDFFile
            let text: PDFText
            do {
                // Offsets in it count from its header.
                let start = FileSignature.pdfStart(in: file.content) ?? 0
                pdf = try PDFFile(start > 0 ? Array(file.content[start...]) : file.content) { try budget.checkTime() }
                text = try PDFText(pdf.pages, title: pdf.title) { try budget.checkTime() }
            } catch let error as Refusal {
                throw error
            } catch let error as PDFError {
                throw refusal(for: error)
            } catch {
                throw Refusal(.damaged)
            }
            var document = Document(title: text.title, paragraphs: text.paragraphs)
            document.author = pdf.author
            document.published = pdf.created.map { PublicationDate($0, precision: .second) }
            return document
        }

        private static func refusal(for error: PDFError) -> Refusal {
            switch error {
            case .noLibrary:
                Refusal(.pdf, "libpoppler-glib.so.8 is missing, which is in Debian's package libpoppler-glib8")
            case .encrypted: Refusal(.encrypted)
            case .damaged: Refusal(.damaged, "poppler can't open it as a PDF")
            case .tooManyPages(let limit): Refusal(.tooLarge, "it has more than \(limit) pages")
            case .tooLong(let limit): Refusal(.tooLarge, "it has more than \(limit) characters")
            case .noText: Refusal(.empty, "its pages are pictures")
            }
        }
    }
#else
    /// Refuses PDFs, since this program was built without the package's trait `PDF`.
    enum PDFReader {
        static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
            throw Refusal(.pdf, "this figurewatch was built without the trait PDF")
        }
    }
#endif
