extension Tool.Command {
    /// A subsection for each command, and one for each group of options that has a title.
    var reference: [String] {
        let commands = leaves(below: [])
        var lines = commands.flatMap(\.reference)
        var titles: [String] = []
        for title in commands.flatMap(\.options).compactMap(\.sectionTitle) where !titles.contains(title) {
            titles.append(title)
        }
        for title in titles {
            let users = commands.filter { $0.titles.contains(title) }
            lines += [".Ss \(title)"]
            lines += Mdoc.paragraphs("Options of \(users.map { "`\($0.name)`" }.joined(separator: " and of ")).")
            var seen: Set<String> = []
            let options = users.flatMap(\.options).filter {
                $0.sectionTitle == title && seen.insert($0.spelling).inserted
            }
            lines += Tool.Argument.list(options)
        }
        return lines
    }

    /// The commands that do something, which are those that have no other commands below them.
    private func leaves(below path: [String], isDefault: Bool = false) -> [Leaf] {
        guard let subcommands, !subcommands.isEmpty else {
            return [Leaf(command: self, path: path, isDefault: isDefault)]
        }
        return subcommands.filter { $0.shouldDisplay != false && $0.commandName != "help" }.flatMap {
            $0.leaves(below: path + [$0.commandName], isDefault: $0.commandName == defaultSubcommand)
        }
    }
}

/// A command that does something.
private struct Leaf {
    let command: Tool.Command
    /// The words after the tool's name.
    let path: [String]
    /// Whether it runs when the last word of its path is left out: `figures` is `figures list`.
    let isDefault: Bool

    var name: String { path.joined(separator: " ") }

    /// All but `--help` and `--version`, which every command has.
    var options: [Tool.Argument] {
        (command.arguments ?? []).filter {
            $0.shouldDisplay && !$0.spelling.isEmpty && !["-help", "-version"].contains($0.spelling)
        }
    }

    var titles: [String] {
        var titles: [String] = []
        for title in options.compactMap(\.sectionTitle) where !titles.contains(title) { titles.append(title) }
        return titles
    }

    var reference: [String] {
        var lines = [".Ss \(name)", ".Nm Cm \(name)"]
        let positional = (command.arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay }
        lines += positional.map {
            ($0.isOptional ? ".Op Ar " : ".Ar ") + $0.value + ($0.isRepeating ? " ..." : "")
        }
        lines += options.filter { !$0.isOptional }.map { ".Fl \($0.usage)" }
        lines += options.filter { $0.isOptional && $0.sectionTitle == nil }.map {
            ".Op Fl \($0.usage)\($0.isRepeating ? " ..." : "")"
        }
        if !titles.isEmpty { lines.append(".Op Ar options") }
        lines += [".Pp"] + Mdoc.paragraphs(command.abstract ?? "")
        if isDefault {
            lines += ["This is meant when no command follows", ".Cm \(path.dropLast().joined(separator: " ")) ."]
        }
        if let discussion = command.discussion { lines += [".Pp"] + Mdoc.paragraphs(discussion) }
        lines += Tool.Argument.list(positional + options.filter { $0.sectionTitle == nil })
        for title in titles { lines += [".Pp", "And the options of", ".Sx \(title) ."] }
        return lines
    }
}

extension Tool.Argument {
    /// What follows the first hyphen: `-state` of `--state`; nothing for an argument without a name.
    fileprivate var spelling: String {
        let long = names?.first { $0.kind == "long" }.map { "-\($0.name)" }
        return long ?? names?.first.map(\.name) ?? ""
    }

    fileprivate var value: String { Mdoc.argument(valueName ?? "value") }

    fileprivate var usage: String {
        let name = spelling.replacing("-", with: #"\-"#)
        return kind == "option" ? "\(name) Ar \(value)" : name
    }

    /// The arguments as a list of mdoc(7), each with what it means.
    fileprivate static func list(_ arguments: [Tool.Argument]) -> [String] {
        guard !arguments.isEmpty else { return [] }
        return [".Bl -tag -width 4n"] + arguments.flatMap(\.item) + [".El"]
    }

    private var item: [String] {
        var lines = [spelling.isEmpty ? ".It Ar \(value)" : ".It Fl \(usage)"]
        lines += Mdoc.paragraphs(abstract ?? "")
        if let discussion { lines += Mdoc.paragraphs(discussion) }
        if let allValueStrings, !allValueStrings.isEmpty {
            lines += Mdoc.paragraphs("Values: \(allValueStrings.joined(separator: ", ")).")
        }
        if let defaultValue { lines += Mdoc.paragraphs("Default: \(defaultValue).") }
        return lines
    }
}
