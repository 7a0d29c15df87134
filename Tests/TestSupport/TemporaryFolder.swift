package import SystemPackage

/// Placeholder
package let placeholder: FilePath = "/"
