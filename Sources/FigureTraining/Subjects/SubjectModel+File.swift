import Claims
import FoundationEssentials

extension SubjectModel {
    /// The model of a file.
    ///
    /// - Parameter path: Nil for the program's own.
    /// - Throws: Where the file is missing or is no model.
    static func read(_ path: String?) throws -> SubjectModel {
        guard let path else { return .english }
        guard let model = SubjectModel(bytes: Array(try Data(contentsOf: URL(filePath: path)))) else {
            throw NoModel(path: path)
        }
        return model
    }
}

/// A file that should be a model of subjects and is none.
struct NoModel: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) is no model of this program: write it anew with Training/train-subjects." }
}
