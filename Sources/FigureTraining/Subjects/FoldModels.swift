import Claims
import FoundationEssentials

/// The models that `train-subjects` learned without a fold of stories each: STORY.fold has the number of a story's fold,
/// NUMBER.subjects the model without it.
struct FoldModels {
    private let models: [SubjectModel]
    private let folds: [String: Int]

    /// - Parameter folder: Nil for the program's own model alone.
    /// - Throws: Where a file is missing or is no model.
    init(_ folder: String?) throws {
        guard let folder else {
            (models, folds) = ([], [:])
            return
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var folds: [String: Int] = [:]
        for name in names where name.hasSuffix(".fold") {
            let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
            folds[String(name.dropLast(".fold".count))] = Int(text.filter(\.isNumber))
        }
        models = try (0..<SubjectTraining.foldCount).map { fold in
            let path = "\(folder)/\(fold).subjects"
            guard let model = SubjectModel(bytes: Array(try Data(contentsOf: URL(filePath: path)))) else {
                throw NoModel(path: path)
            }
            return model
        }
        self.folds = folds
    }

    /// The model that was learned without a story; the program's own for one that no model was learned from.
    func model(without story: String) -> SubjectModel { folds[story].map { models[$0] } ?? .english }
}

/// A file of the folder of models that is none.
struct NoModel: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) is no model of this program: write it anew with train-subjects." }
}
