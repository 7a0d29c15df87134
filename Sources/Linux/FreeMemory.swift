internal import CLinux

/// Gives memory back to the system that was used for a while and lies between what is still used, in pages that the allocator keeps
/// unless it is asked.
package func returnFreeMemory() {
    linux_return_memory()
}
