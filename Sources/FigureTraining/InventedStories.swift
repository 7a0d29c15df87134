import Claims
import FoundationEssentials

/// Reads the invented stories of this target: text files of articles, each below a line `== 2031-05-02`, in which figures
/// are marked: `[35 people|deaths]`.
enum InventedStories {
    static func read(_ folder: String, by model: SubjectModel = .english) throws -> [AnnotatedStory] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".txt") }.map { file in
            let text = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
            return AnnotatedStory(name: String(file.dropLast(4)), articles: articles(in: text, by: model))
        }
    }

    private static func articles(in text: [UInt8], by model: SubjectModel) -> [AnnotatedStory.AnnotatedArticle] {
        var articles: [AnnotatedStory.AnnotatedArticle] = []
        var date = ""
        var body: [UInt8] = []
        func close() {
            guard !date.isEmpty else { return }
            let (content, mentions) = unmarked(body)
            if let article = AnnotatedStory.AnnotatedArticle(
                "\(date)-\(articles.count).txt", content, mentions, by: model)
            {
                articles.append(article)
            }
        }
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.starts(with: Array("== ".utf8)) {
                close()
                date = String(decoding: line.dropFirst(3), as: UTF8.self)
                body = []
            } else if line.first != UInt8(ascii: "#") {
                body += line
                body.append(UInt8(ascii: "\n"))
            }
        }
        close()
        return articles
    }

    private static func unmarked(_ marked: [UInt8]) -> ([UInt8], [AnnotatedStory.Mention]) {
        var content: [UInt8] = []
        var mentions: [AnnotatedStory.Mention] = []
        var start: Int?
        var index = 0
        while index < marked.count {
            let byte = marked[index]
            if byte == UInt8(ascii: "[") {
                start = content.count
            } else if byte == UInt8(ascii: "|"), let from = start,
                let end = marked[index...].firstIndex(of: UInt8(ascii: "]"))
            {
                let figure = String(decoding: marked[(index + 1)..<end], as: UTF8.self)
                mentions.append(.init(span: from..<content.count, value: nil, upper: nil, figure: figure))
                start = nil
                index = end
            } else {
                content.append(byte)
            }
            index += 1
        }
        return (content, mentions)
    }
}
