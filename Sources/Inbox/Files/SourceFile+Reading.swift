package import Articles
internal import CLinux
package import FoundationEssentials
internal import Glibc
internal import Linux
package import SystemPackage

extension SourceFile {
    /// Reads a file that a person named on the command line; links are followed.
    ///
    /// `maximumSize` is in bytes. Only regular files are read, so that nothing blocks.
    ///
    /// - Parameter arrived: When it came, where its articles can't be from long after.
    package init(
        readingPath path: FilePath, named name: FileName, maximumSize: Int = InboxSettings().maximumSize,
        arrived: Date? = nil
    ) throws(UnreadableFile) {
        do {
            let file = try Descriptor.open(path, FileReader.flags)
            let before = try file.status()
            if let unreadable = UnreadableFile(name, notAFile: FileKind(mode: before.mode)) { throw unreadable }
            guard before.size <= Int64(maximumSize) else {
                throw UnreadableFile(name, .tooLarge(size: before.size, limit: maximumSize))
            }
            guard let content = try FileReader.content(of: file, size: Int(before.size)),
                Fingerprint(before) == Fingerprint(try file.status())
            else { throw UnreadableFile(name, .changing) }
            self.init(name: name, content: content, modified: Date(Fingerprint(before).modified), arrived: arrived)
        } catch let error as Errno {
            throw UnreadableFile(name, failed: error)
        } catch let error as UnreadableFile {
            throw error
        } catch {
            throw UnreadableFile(name, .systemError(.ioError))
        }
    }
}
