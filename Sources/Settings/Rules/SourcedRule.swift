package import Figures

/// A rule for figures and where it stands.
package struct SourcedRule: Hashable, Sendable {
    /// The list that it is of.
    package let key: SettingKey
    package let rule: FigureRule
    /// As it is written in a file, on one line.
    package let text: String
    package let origin: Origin

    package init(key: SettingKey, rule: FigureRule, text: String, origin: Origin) {
        self.key = key
        self.rule = rule
        self.text = text
        self.origin = origin
    }
}
