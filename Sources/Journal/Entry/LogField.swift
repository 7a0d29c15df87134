/// A field of an entry that is a message of the service itself, not an alert.
package struct LogField: Sendable {
    package let name: String
    package let meaning: String

    /// The fields that people and programs can rely on. A message's other metadata becomes fields by ``name(of:)``.
    package static let all = [
        LogField(
            name: "MESSAGE", meaning: "What happened; without a MESSAGE_ID, followed by the metadata as key=value."),
        LogField(name: "MESSAGE_ID", meaning: "Of entries that the message catalog explains."),
        LogField(name: "PRIORITY", meaning: "2 (critical) to 7 (debug)."),
        LogField(name: "SYSLOG_IDENTIFIER", meaning: "Always figurewatch."),
        LogField(name: "LOGGER", meaning: "The part of the service that speaks."),
        LogField(name: "FIGUREWATCH_CODE", meaning: "The reason as a word, as in `too-large`."),
        LogField(name: "FIGUREWATCH_ERROR", meaning: "The error that the message is about."),
        LogField(name: "FIGUREWATCH_FILE", meaning: "The file that the message is about."),
        LogField(name: "FIGUREWATCH_CLAIMS", meaning: "How many figures the article states."),
        LogField(name: "FIGUREWATCH_ALERTS", meaning: "How many alerts the article raised that are sent."),
        LogField(name: "FIGUREWATCH_SUPPRESSED", meaning: "How many alerts are kept and not sent."),
        LogField(name: "FIGUREWATCH_FOLDER", meaning: "The folder that the message is about."),
        LogField(name: "FIGUREWATCH_POSITION", meaning: "Where in that file, in bytes from its start."),
        LogField(name: "FIGUREWATCH_REASON", meaning: "Why it happened."),
        LogField(name: "FIGUREWATCH_COUNT", meaning: "How many the message is about."),
        LogField(name: "FIGUREWATCH_QUIET", meaning: "For how many seconds no article had come."),
        LogField(name: "FIGUREWATCH_HOOK", meaning: "The hook that the message is about."),
        LogField(name: "FIGUREWATCH_ALERT", meaning: "The FIGUREWATCH_ID of the alert that the message is about."),
        LogField(
            name: "FIGUREWATCH_PROBE",
            meaning: "A random number, sent to see whether the journal has kept up; without LOGGER."),
    ]

    /// The field of a metadata key: `article.file-name` is `FIGUREWATCH_ARTICLE_FILE_NAME`. ASCII letters are made
    /// capitals, every other byte that a name can't have becomes an underscore, and what is too long for journald is cut.
    package static func name(of metadataKey: String) -> String {
        let bytes = metadataKey.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "_")
            }
        }
        return String(decoding: (Array("FIGUREWATCH_".utf8) + bytes).prefix(64), as: UTF8.self)
    }
}
