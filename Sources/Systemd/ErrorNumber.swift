internal import Glibc

enum ErrorNumber {
    /// The system's words for an error number: `No space left on device`.
    static func sentence(_ errno: Int32) -> String {
        guard let text = unsafe strerror(errno) else { return "error \(errno)" }
        return unsafe String(cString: text)
    }
}
