internal import Articles
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Files that cost their reader more than one file may: the program lives, says which limit it was, and reads the next one.
@Suite(.timeLimit(.minutes(20)))
struct HostileFileTests {
    /// A PDF whose page draws a form that draws another one ten times, and so on; the innermost draws what is given.
    private static func nestedForms(_ depth: Int, drawing content: String) -> String {
        func stream(_ content: String, _ entries: String = "") -> String {
            "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
        }
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
            stream("/X Do"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for level in 0..<depth {
            let isInnermost = level == depth - 1
            objects.append(
                stream(
                    isInnermost ? content : String(repeating: "/X Do ", count: 10),
                    "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >>"
                        + (isInnermost ? "" : " /XObject << /X \(7 + level) 0 R >>") + " >>"))
        }
        let numbered = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }
        return "%PDF-1.7\n" + numbered.joined() + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
    }

    #if PDF
        @Test(arguments: [
            (nestedForms(7, drawing: "BT /F1 9 Tf 9 9 Td (A text of its own.) Tj ET"), ["more memory", "more time"]),
            (nestedForms(10, drawing: "q Q"), ["more time"]),
        ])
        func `a PDF of few bytes takes no more memory and time than a limit allows, and the next file is read`(
            pdf: String, reasons: [String]
        ) async throws {
            let folder = try TemporaryFolder()
            #expect(pdf.utf8.count < 4096)
            try folder.write(pdf, to: "a.pdf")
            try folder.write("The town has 12 schools.", to: "b.txt")
            let result = try await figurewatch(["extract", "--format", "jsonl", folder.path.string])
            #expect(result.status == .exited(66), "\(result.error)")
            #expect(reasons.contains { result.error.contains("takes \($0) than") }, "\(result.error)")
            #expect(result.lines.count == 1)
        }

        @Test(
            .enabled(if: SharedFiles.areThere, SharedFiles.comment),
            arguments: ["pdf_memory_bomb.pdf", "pdf_nested_forms.pdf"])
        func `the PDFs that stopped the service cost themselves alone`(name: String) async throws {
            let result = try await figurewatch(["text", SharedFiles.folder.appending(name).string])
            #expect(result.status == .exited(66), "\(result.error)")
            #expect(result.error.contains("takes more"), "\(result.error)")
        }

        @Test func `a PDF that is well is read by the process that is started for it`() async throws {
            let folder = try TemporaryFolder()
            try folder.write(
                Self.nestedForms(1, drawing: "BT /F1 9 Tf 9 99 Td (The town has 12 schools.) Tj ET"), to: "a.pdf")
            let result = try await figurewatch(["text", folder.path(of: "a.pdf").string])
            #expect(result.status == .exited(0), "\(result.error)")
            #expect(result.lines == ["The town has 12 schools."])
        }
    #endif
}

/// Files that may stand beside the package.
private enum SharedFiles {
    static let folder = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
        .removingLastComponent().appending("shared/faults/files")
    static let areThere = (try? FileDescriptor.open(folder, .readOnly).close()) != nil
    static let comment: Comment = "../shared/faults/files is not there."
}
