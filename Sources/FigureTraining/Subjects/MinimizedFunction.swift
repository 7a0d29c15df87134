import Foundation

/// Finds the minimum of a smooth function by L-BFGS (Nocedal, "Updating quasi-Newton matrices with limited storage",
/// Mathematics of Computation 35, 1980), with a backtracking line search.
struct MinimizedFunction {
    let dimension: Int
    let iterations: Int
    /// How many steps are remembered.
    private let memory = 6

    /// - Parameter function: Puts the gradient into its second argument and returns the value.
    func minimum(of function: ([Float], inout [Float]) -> Double) -> [Float] {
        var point = [Float](repeating: 0, count: dimension)
        var gradient = point
        var value = function(point, &gradient)
        var steps: [(step: [Float], change: [Float], scale: Double)] = []
        for iteration in 0..<iterations {
            let direction = Self.direction(gradient, steps)
            let slope = Self.dot(direction, gradient)
            guard slope < 0 else { break }
            var length: Float = iteration == 0 ? Float(1 / max(1, Self.dot(gradient, gradient).squareRoot())) : 1
            var next = point, nextGradient = gradient
            var nextValue = value
            var tries = 0
            repeat {
                for index in 0..<dimension { next[index] = point[index] + length * direction[index] }
                nextValue = function(next, &nextGradient)
                length *= 0.5
                tries += 1
            } while nextValue > value + 1e-4 * Double(length * 2) * slope && tries < 20
            var step = next, change = nextGradient
            for index in 0..<dimension {
                step[index] -= point[index]
                change[index] -= gradient[index]
            }
            let product = Self.dot(step, change)
            if product > 1e-10 {
                steps.append((step, change, 1 / product))
                if steps.count > memory { steps.removeFirst() }
            }
            let gain = value - nextValue
            (point, gradient, value) = (next, nextGradient, nextValue)
            if gain < 1e-5 * max(1, value.magnitude) { break }
        }
        return point
    }

    private static func dot(_ a: [Float], _ b: [Float]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += Double(a[index] * b[index]) }
        return sum
    }

    private static func add(_ factor: Double, _ other: [Float], to vector: inout [Float]) {
        let factor = Float(factor)
        for index in vector.indices { vector[index] += factor * other[index] }
    }

    private static func direction(
        _ gradient: [Float], _ steps: [(step: [Float], change: [Float], scale: Double)]
    ) -> [Float] {
        var direction = gradient.map { -$0 }
        var factors: [Double] = []
        for (step, change, scale) in steps.reversed() {
            let factor = scale * dot(step, direction)
            factors.append(factor)
            add(-factor, change, to: &direction)
        }
        if let last = steps.last {
            let ratio = Float(1 / (last.scale * dot(last.change, last.change)))
            for index in direction.indices { direction[index] *= ratio }
        }
        for ((step, change, scale), factor) in zip(steps, factors.reversed()) {
            add(factor - scale * dot(change, direction), step, to: &direction)
        }
        return direction
    }
}

enum Exponential {
    static func value(of x: Float) -> Float { x < -60 ? 0 : Foundation.exp(x) }
    static func logarithm(of x: Float) -> Float { Foundation.log(x) }
}
