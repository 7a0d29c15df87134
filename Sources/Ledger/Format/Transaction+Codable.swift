internal import Articles
internal import Figures

extension Transaction: Codable {
    private enum Key: String, CodingKey {
        case type, article, changes, alerts, held, supersedes, sketch, day, figures, file, digest
    }

    private enum Kind: String, Codable {
        case article, file, copy, refusal, retry, mending, archived, sent
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Kind.self, forKey: .type) {
        case .article:
            let changes = try container.decode([ChangeRecord].self, forKey: .changes).map(\.value)
            let alerts = try container.decode([AlertRecord].self, forKey: .alerts)
            let held = try container.decodeIfPresent([AlertRecord].self, forKey: .held) ?? []
            var update = Update(
                changes: changes, alerts: try alerts.map { try $0.alert(among: changes) },
                held: try held.map { try $0.alert(among: changes) },
                supersedes: try container.decodeIfPresent(ContentDigest.self, forKey: .supersedes))
            update.sketch = try container.decodeIfPresent(SketchRecord.self, forKey: .sketch)?.sketch
            update.day = try container.decodeIfPresent(String.self, forKey: .day)
            self = .article(try container.decode(ArticleReference.self, forKey: .article), update)
        case .file:
            self = .file(
                try container.decode(FileName.self, forKey: .file),
                try container.decode(ContentDigest.self, forKey: .digest))
        case .copy:
            self = .copy(
                try container.decode(FileName.self, forKey: .file),
                of: try container.decode(ContentDigest.self, forKey: .digest))
        case .refusal:
            self = .refusal(try Refusal(from: decoder))
        case .retry:
            self = .retry(try container.decode(FileName.self, forKey: .file))
        case .mending:
            let record = try MendingRecord(from: decoder)
            guard let mending = record.mending else {
                throw DecodingError.dataCorruptedError(
                    forKey: .type, in: container, debugDescription: "the mending lacks what its kind needs")
            }
            self = .mending(mending, made: record.made)
        case .archived:
            self = .archived(try container.decode([ArchiveEntry].self, forKey: .figures))
        case .sent:
            self = .sent(try container.decode([String].self, forKey: .alerts))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .article(let article, let update):
            try container.encode(Kind.article, forKey: .type)
            try container.encode(article, forKey: .article)
            try container.encode(update.changes.map { ChangeRecord($0) }, forKey: .changes)
            let places = ReadingPlaces(update.changes)
            try container.encode(update.alerts.map { AlertRecord($0, places: places) }, forKey: .alerts)
            if !update.held.isEmpty {
                try container.encode(update.held.map { AlertRecord($0, places: places) }, forKey: .held)
            }
            try container.encodeIfPresent(update.supersedes, forKey: .supersedes)
            try container.encodeIfPresent(update.day, forKey: .day)
            try container.encodeIfPresent(update.sketch.map { SketchRecord($0) }, forKey: .sketch)
        case .file(let file, let digest):
            try container.encode(Kind.file, forKey: .type)
            try container.encode(file, forKey: .file)
            try container.encode(digest, forKey: .digest)
        case .copy(let file, let digest):
            try container.encode(Kind.copy, forKey: .type)
            try container.encode(file, forKey: .file)
            try container.encode(digest, forKey: .digest)
        case .refusal(let refusal):
            try container.encode(Kind.refusal, forKey: .type)
            try refusal.encode(to: encoder)
        case .retry(let file):
            try container.encode(Kind.retry, forKey: .type)
            try container.encode(file, forKey: .file)
        case .mending(let mending, let made):
            try container.encode(Kind.mending, forKey: .type)
            try MendingRecord(mending, made: made).encode(to: encoder)
        case .archived(let entries):
            try container.encode(Kind.archived, forKey: .type)
            try container.encode(entries, forKey: .figures)
        case .sent(let ids):
            try container.encode(Kind.sent, forKey: .type)
            try container.encode(ids, forKey: .alerts)
        }
    }
}
