internal import CLibXML

extension MarkupTree {
    /// Reads HTML and mends what is broken in it, as libxml2 does.
    ///
    /// Nothing is fetched, and no script runs. The text of `script` and `style` is a text node like any other. NUL is passed
    /// over, broken sequences of bytes become U+FFFD, and character references mean what they mean to browsers.
    ///
    /// - Parameter charset: What the transport says, such as the parameter of a mail's `Content-Type`.
    /// - Throws: ``MarkupError`` at a limit, or where there is no element and no text.
    package init(html: [UInt8], charset: String? = nil, limits: MarkupLimits = MarkupLimits()) throws(MarkupError) {
        try self.init(decodedHTML: Charset(ofHTML: html, transport: charset).decode(html), limits: limits)
    }

    /// Reads HTML that is UTF-8 already, whatever it says of itself. A mark of the byte order at its start is no text.
    package init(decodedHTML text: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupError) {
        var text = text.contains(0) ? text.filter { $0 != 0 } : text
        try TagScan.check(text, as: .html, limits)
        text = ResolvedReferences.text(text)
        LibXML.start()
        guard let context = unsafe htmlNewParserCtxt() else { throw MarkupError(.malformed("no memory"), line: nil) }
        defer { unsafe htmlFreeParserCtxt(context) }
        let builder = unsafe TreeBuilder(parser: context, limits: limits)
        unsafe LibXML.setHTMLHandlers(of: context, builder)
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
        unsafe text.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let document = unsafe htmlCtxtReadMemory(
                context, start, Int32(bytes.count), nil, "UTF-8", Int32(bitPattern: options))
            unsafe xmlFreeDoc(document)
        }
        self = try withExtendedLifetime(builder) { builder throws(MarkupError) in try builder.finish() }
    }
}
