import Figures
import Testing

@testable import Ledger

struct DueAlertsTests {
    private static func alerts(_ count: Int) -> [Alert] {
        var story = StoryGenerator(seed: 9)
        var alerts: [Alert] = []
        while alerts.count < count {
            if case .article(_, let update) = story.article(changes: 5, alerts: 5) { alerts += update.alerts }
        }
        return alerts
    }

    @Test(arguments: [1, 2, 3, 7])
    func `alerts leave in any order and the others keep theirs`(step: Int) {
        let alerts = Self.alerts(500)
        var due = DueAlerts()
        var model: [Alert] = []
        for alert in alerts {
            due.append(alert)
            model.append(alert)
        }
        var index = 0
        while !model.isEmpty {
            index = (index + step) % model.count
            let gone = model.remove(at: step == 1 ? 0 : index)
            let removed = due.remove(id: gone.id)
            #expect(removed)
            #expect(due.count == model.count)
            #expect(due.first == model.first)
            if model.count % 50 == 0 { #expect(Array(due) == model) }
        }
        #expect(due.isEmpty)
    }

    @Test func `a group that is due is there with all its figures after a crash, from the log and from a snapshot`()
        throws
    {
        var story = StoryGenerator(seed: 9)
        var transaction = story.article(changes: 5, alerts: 5)
        while case .article(_, let update) = transaction, !update.alerts.contains(where: { !$0.members.isEmpty }) {
            transaction = story.article(changes: 5, alerts: 5)
        }
        guard case .article(_, let update) = transaction else { return }
        try withScratchFolder { folder in
            var ledger = try Ledger(opening: folder)
            try ledger.commit([transaction])
            ledger.close()
            var second = try Ledger(opening: folder)
            #expect(Array(second.state.due) == update.alerts)
            try second.takeSnapshot()
            second.close()
            var third = try Ledger(opening: folder)
            #expect(Array(third.state.due) == update.alerts)
            try third.commit([.sent(update.alerts.map(\.id))])
            third.close()
            #expect(try Ledger.read(folder).state.due.isEmpty)
        }
    }

    @Test func `an alert is due once and leaves once`() {
        let alerts = Self.alerts(5)
        var due = DueAlerts()
        for alert in alerts + alerts { due.append(alert) }
        #expect(Array(due) == alerts)
        let removals = [due.remove(id: alerts[2].id), due.remove(id: alerts[2].id)]
        #expect(removals == [true, false])
        #expect(!due.contains(id: alerts[2].id))
        #expect(due.contains(id: alerts[3].id))
    }
}
