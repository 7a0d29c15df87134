extension String {
    /// A sentence without its full stop, as it stands within another one.
    package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
