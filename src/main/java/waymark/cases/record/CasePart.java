package waymark.cases.record;

import java.util.List;

/// What one part of a case says, in words, for somebody who gets the case without this program: another
/// partnership, or the person. A bean of each part that has something to say; one statement.
public interface CasePart {

    /// Kept with what was given away, so it never changes: `safety`.
    String key();

    /// As people choose it.
    String title();

    /// Its place among the others.
    int position();

    /// What is recorded, in the order to read it in; empty where nothing is. Without sealed fields, which are
    /// never given away with a case.
    List<Line> lines(Case it);

    /// The same for an organisation that is given this part alone.
    default List<Line> shared(Case it) {
        return lines(it);
    }

    /// Names in its lines of people who are neither in the case nor work on it: a contact at a hostel, a driver.
    default List<String> namesOutside(Case it) {
        return List.of();
    }

    /// References, as its lines and the history write them, of what the person may not have heard of: something
    /// that was shared without their agreement. Somebody decides first whether it may be given to them.
    default List<String> untold(Case it) {
        return List.of();
    }

    /// One thing that is recorded.
    ///
    /// @param label what it is: `Who must not know`
    /// @param value in words, perhaps of several lines; never empty
    record Line(String label, String value) {}
}
