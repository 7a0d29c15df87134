internal import Glibc
package import SystemPackage

extension FilePath {
    /// The path without links in the part of it that exists, and without `.` and `..`.
    package var withoutLinks: FilePath {
        var path = lexicallyNormalized()
        var rest: [FilePath.Component] = []
        while true {
            if let real = unsafe path.withPlatformString({ unsafe realpath($0, nil) }) {
                defer { unsafe free(real) }
                return unsafe FilePath(platformString: real).appending(rest.reversed())
            }
            guard let last = path.lastComponent else { return self }
            rest.append(last)
            path.removeLastComponent()
        }
    }
}
