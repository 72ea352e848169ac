package waymark.sharing.disclosures;

import java.util.List;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// A part of a case that can be shared. A bean of each part.
public interface ShareablePart {

    /// Its place among the others.
    int position();

    /// As it is kept: capital letters and lines (`SAFETY`).
    String code();

    /// As a label.
    String title();

    /// What it holds, in a few words.
    String holds();

    /// What it says now, for a member of the case. What is in a sealed field is never in it.
    List<Line> text(Case it, Actor.Person reader);

    /// A heading and its words.
    record Line(String label, String words) {}
}
