internal import CLibXML

/// What joins libxml2's callbacks to a ``TreeBuilder``.
enum LibXML {
    private static let started: Void = xmlInitParser()

    /// Has to come before the first parser, once, so that parsers may run on several threads.
    static func start() { started }

    static func setHTMLHandlers(of context: xmlParserCtxtPtr, _ builder: TreeBuilder) {
        unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        unsafe context.pointee.sax.pointee = xmlSAXHandler()
        unsafe context.pointee.sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe context.pointee.sax.pointee.startElement = { user, name, attributes in
            guard let builder = unsafe LibXML.builder(user), let name = unsafe name,
                unsafe builder.begin(name, namespace: nil), var rest = unsafe attributes
            else { return }
            while let name = unsafe rest.pointee {
                let value = unsafe rest.successor().pointee
                let length = unsafe value.map { Int(unsafe xmlStrlen($0)) } ?? 0
                unsafe builder.addAttribute(
                    name, namespace: nil, value: UnsafeBufferPointer(start: value, count: length))
                unsafe rest += 2
            }
        }
        unsafe context.pointee.sax.pointee.endElement = { user, _ in unsafe LibXML.builder(user)?.end() }
        unsafe setTextHandlers(of: context)
        unsafe markup_set_errors(context, 0)
    }

    static func setXMLHandlers(of context: xmlParserCtxtPtr, _ builder: TreeBuilder) {
        unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        unsafe context.pointee.sax.pointee = xmlSAXHandler()
        unsafe context.pointee.sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe context.pointee.sax.pointee.startElementNs = {
            user, local, _, namespace, namespaceCount, _, attributeCount, defaultedCount, attributes in
            guard let builder = unsafe LibXML.builder(user), let local = unsafe local,
                builder.enterScope(ofNamespaces: Int(namespaceCount)),
                unsafe builder.begin(local, namespace: namespace), let attributes = unsafe attributes
            else { return }
            // Each is a local name, a prefix, a name space, and where its value begins and ends. Those that the document
            // type adds come last.
            for index in 0..<Int(attributeCount - defaultedCount) {
                let attribute = unsafe attributes + index * 5
                guard let name = unsafe attribute[0], let begin = unsafe attribute[3], let end = unsafe attribute[4]
                else { continue }
                unsafe builder.addAttribute(
                    name, namespace: attribute[2], value: UnsafeBufferPointer(start: begin, count: end - begin))
            }
        }
        unsafe context.pointee.sax.pointee.endElementNs = { user, _, _, _ in
            let builder = unsafe LibXML.builder(user)
            builder?.leaveScope()
            builder?.end()
        }
        unsafe context.pointee.sax.pointee.reference = { user, name in
            guard let name = unsafe name else { return }
            unsafe LibXML.builder(user)?.addReference(to: name)
        }
        // Makes an unknown entity a reference that is reported, instead of an error.
        unsafe context.pointee.sax.pointee.startDocument = { user in unsafe LibXML.builder(user)?.passOverDocumentType()
        }
        unsafe setTextHandlers(of: context)
        unsafe markup_set_errors(context, 1)
    }

    private static func setTextHandlers(of context: xmlParserCtxtPtr) {
        let add: charactersSAXFunc = { user, start, count in
            unsafe LibXML.builder(user)?.addText(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        unsafe context.pointee.sax.pointee.characters = unsafe add
        unsafe context.pointee.sax.pointee.ignorableWhitespace = unsafe add
        unsafe context.pointee.sax.pointee.cdataBlock = unsafe add
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> TreeBuilder? {
        unsafe user.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The parser's last error, which is the first fatal one, as a part of a sentence.
    static func error(of context: xmlParserCtxtPtr) -> MarkupError {
        guard let error = unsafe xmlCtxtGetLastError(UnsafeMutableRawPointer(context)) else {
            return MarkupError(.malformed("it is no XML"), line: nil)
        }
        var message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "it is no XML"
        while message.last?.isWhitespace == true { message.removeLast() }
        let line = unsafe Int(error.pointee.line)
        if unsafe error.pointee.code == Int32(XML_ERR_DOCUMENT_EMPTY.rawValue) { return MarkupError(.empty, line: nil) }
        return MarkupError(.malformed(message), line: line > 0 ? line : nil)
    }
}
