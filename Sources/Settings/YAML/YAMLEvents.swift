internal import Articles
internal import CYAML

/// The events of a YAML stream, one after the other, as libyaml finds them.
@safe struct YAMLEvents: ~Copyable {
    enum Event: Hashable {
        case documentStart, documentEnd, streamEnd
        case scalar(String, isQuoted: Bool)
        case listStart, listEnd, mapStart, mapEnd
    }

    private let file: FileName
    private let bytes: [UInt8]
    /// The bytes where the parser finds them.
    private let content: UnsafeMutableBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    init(_ bytes: [UInt8], of file: FileName) {
        self.file = file
        self.bytes = bytes
        unsafe content = .allocate(capacity: bytes.count)
        _ = unsafe content.initialize(fromContentsOf: bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        // It fails for want of memory alone, and then the first event is an error.
        _ = unsafe yaml_parser_initialize(parser)
        unsafe yaml_parser_set_input_string(parser, content.baseAddress, content.count)
        // Else a byte-order mark would make it UTF-16.
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deinitialize(count: 1)
        unsafe parser.deallocate()
        unsafe content.deallocate()
    }

    /// The next event and where it begins.
    ///
    /// - Throws: what is wrong with the text, or that it uses what a configuration may not: aliases, anchors and tags.
    mutating func next() throws(Problem) -> (event: Event, place: Place) {
        while true {
            var event = unsafe yaml_event_t()
            guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
            defer { unsafe yaml_event_delete(&event) }
            let place = unsafe place(event.start_mark)
            switch unsafe event.type {
            case YAML_DOCUMENT_START_EVENT: return (.documentStart, place)
            case YAML_DOCUMENT_END_EVENT: return (.documentEnd, place)
            case YAML_SEQUENCE_END_EVENT: return (.listEnd, place)
            case YAML_MAPPING_END_EVENT: return (.mapEnd, place)
            case YAML_STREAM_START_EVENT: continue
            case YAML_ALIAS_EVENT:
                throw Problem(.file(place), "an alias ('*') is not allowed in a configuration; write the value again")
            case YAML_SCALAR_EVENT:
                let scalar = unsafe event.data.scalar
                try unsafe refuse(anchor: scalar.anchor != nil, tag: scalar.tag != nil, at: place)
                let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                let isQuoted = unsafe scalar.style != YAML_PLAIN_SCALAR_STYLE
                return unsafe (.scalar(String(decoding: bytes, as: UTF8.self), isQuoted: isQuoted), place)
            case YAML_SEQUENCE_START_EVENT:
                let start = unsafe event.data.sequence_start
                try unsafe refuse(anchor: start.anchor != nil, tag: start.tag != nil, at: place)
                return (.listStart, place)
            case YAML_MAPPING_START_EVENT:
                let start = unsafe event.data.mapping_start
                try unsafe refuse(anchor: start.anchor != nil, tag: start.tag != nil, at: place)
                return (.mapStart, place)
            default: return (.streamEnd, place)
            }
        }
    }

    private func refuse(anchor: Bool, tag: Bool, at place: Place) throws(Problem) {
        if anchor {
            throw Problem(
                .file(place),
                "an anchor ('&') is not allowed in a configuration; put text that begins with & into quotes")
        }
        if tag {
            throw Problem(
                .file(place), "a tag ('!') is not allowed in a configuration; put text that begins with ! into quotes")
        }
    }

    private func place(_ mark: yaml_mark_t) -> Place {
        Place(file, line: mark.line + 1, column: mark.column + 1)
    }

    private func syntaxError() -> Problem {
        switch unsafe parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return Problem(.file(Place(file)), "there is not enough memory to read it")
        case YAML_READER_ERROR:
            let reason = unsafe Self.text(parser.pointee.problem)
            return unsafe Problem(
                .file(place(ofByte: parser.pointee.problem_offset)),
                "is no text in UTF-8 that YAML allows (\(reason))")
        default:
            let mark = unsafe parser.pointee.problem_mark
            let reason = unsafe Self.text(parser.pointee.problem)
            let context = unsafe Self.text(parser.pointee.context)
            if isTab(at: mark) {
                return Problem(.file(place(mark)), "a tab is not allowed here; indent with spaces")
            }
            if context.hasSuffix("an alias") || context.hasSuffix("an anchor") {
                return Problem(.file(place(mark)), "text that begins with * or & belongs into quotes, as '*.pdf'")
            }
            return Problem(
                .file(place(mark)), "is not YAML: \(reason)" + (context.isEmpty ? "" : " (\(context))"))
        }
    }

    private func isTab(at mark: yaml_mark_t) -> Bool {
        // The mark counts characters; a tab that indents has only such of one byte before it in its line.
        var lines = bytes[...]
        for _ in 0..<mark.line {
            guard let end = lines.firstIndex(of: UInt8(ascii: "\n")) else { return false }
            lines = lines[(end + 1)...]
        }
        return lines.dropFirst(mark.column).first == UInt8(ascii: "\t")
    }

    private func place(ofByte offset: Int) -> Place {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Bytes that continue a character begin with 10.
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return Place(file, line: line, column: column)
    }

    private static func text(_ message: UnsafePointer<CChar>?) -> String {
        unsafe message.map { unsafe String(cString: $0) } ?? ""
    }
}
