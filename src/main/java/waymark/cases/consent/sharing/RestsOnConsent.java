package waymark.cases.consent.sharing;

import java.time.LocalDate;
import java.util.List;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// What in one part of a case rests on what the person agreed to. A bean of each part that lets others know of them;
/// asked when consent is withdrawn, so that each thing is ended, or somebody says why it goes on.
public interface RestsOnConsent {

    /// Its place among the others.
    int position();

    /// What rests on the consent that was withdrawn; empty where nothing does.
    List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today);

    /// One thing.
    ///
    /// @param code a reference or an id, the same each time
    /// @param words what it is: `Ana Sample, Humberside Police, works on the case`
    /// @param to who knows of the person by it
    /// @param href where it is ended
    /// @param end what is done there: `End the membership`
    record Item(String code, SharingAct act, String words, Recipient to, String href, String end) {}
}
