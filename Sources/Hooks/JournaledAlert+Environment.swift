package import Journal

extension JournaledAlert {
    /// The alert's fields for a program that reads no JSON: `ALERT_KIND` is `FIGUREWATCH_KIND`, and so on, with
    /// `ALERT_MESSAGE` and `ALERT_PRIORITY`. `ALERT_ATTEMPT` is 1, or more when the program may have been given the alert
    /// before. Of a group `ALERT_FIGURE` is the figure that the other variables are about, and `ALERT_PART` has a line for each
    /// further one.
    package func environment(attempt: Int) -> [String: String] {
        var variables = ["ALERT_ATTEMPT": "\(attempt)"]
        for field in AlertField.all {
            let value =
                switch field.name {
                case "FIGUREWATCH_FIGURE": figure
                case AlertField.part: texts(field.name).isEmpty ? nil : texts(field.name).joined(separator: "\n")
                default: text(field.name)
                }
            guard let value else { continue }
            let name = field.name.hasPrefix("FIGUREWATCH_") ? String(field.name.dropFirst(12)) : field.name
            // A NUL ends a string of the environment, so the text ends there.
            variables["ALERT_\(name)"] = String(value.prefix { $0 != "\0" })
        }
        return variables
    }
}
