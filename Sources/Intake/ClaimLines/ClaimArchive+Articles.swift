internal import Articles
internal import Claims
internal import Figures
internal import FoundationEssentials
internal import SystemPackage

extension ClaimArchive {
    /// Reads one of the articles.
    func article(at index: Int) throws(Fault) -> StatedArticle {
        let place = places[index]
        let file = files[place.file]
        func fault(_ line: Int, _ reason: String) -> Fault {
            Fault(file: file.name, line: place.line + line, reason: reason)
        }
        let bytes: [UInt8]
        do { bytes = try file.descriptor.contents(at: place.offset, upTo: place.size) } catch {
            throw fault(0, "It could not be read: \(error).")
        }
        // What may stand behind the last one is blank.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.allSatisfy(\.isASCIISpace) }
        var head: ArticleLine?
        var claims: [Claim] = []
        for (number, line) in lines {
            let data = Data(line)
            do {
                if head == nil {
                    head = try JSONDecoder().decode(ArticleLine.self, from: data)
                } else {
                    claims.append(try JSONDecoder().decode(ReadClaimLine.self, from: data).claim)
                }
            } catch {
                throw fault(number, "It lacks what following needs; its article, '\(place.name)', is left out.")
            }
        }
        guard let head, claims.count == head.claimCount else { throw fault(0, "The file has changed meanwhile.") }
        return StatedArticle(head.article, claims, isWithdrawn: head.isWithdrawn, sketch: head.sketch)
    }
}

extension FileDescriptor {
    /// The bytes from an offset on; fewer where the file ends.
    fileprivate func contents(at offset: Int, upTo count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = try unsafe bytes.withUnsafeMutableBytes { buffer in
                try unsafe read(
                    fromAbsoluteOffset: Int64(offset + done),
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...]))
            }
            if got == 0 { break }
            done += got
        }
        return Array(bytes[..<done])
    }
}
