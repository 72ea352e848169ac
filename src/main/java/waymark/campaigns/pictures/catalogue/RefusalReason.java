package waymark.campaigns.pictures.catalogue;

import java.util.List;
import java.util.stream.Stream;

/// What a picture must not show, why, and what says it better. The checklist asks for each of them but the last ones.
public enum RefusalReason {
    BONDS(
            "Chains, ropes, barcodes or bound hands",
            "They hide how people are held in fact: by debt, threats, lies and papers that are kept from them. Somebody who is held by a debt does not see themselves in a chain, and neighbours look for one.",
            "Show an ordinary place where it happens, or papers being given back"),
    INJURY(
            "Bruised or bound bodies, or bare skin",
            "They turn a person into what was done to them, can hurt those who lived through it, and teach people to look for wounds.",
            "Show somebody with a name and a choice, dressed for an ordinary day"),
    STAGED(
            "A dark, staged scene",
            "What people act from imagination is seldom what happens. It dulls whoever looks, and whoever lived through it is shown wrongly.",
            "Use a drawing, or a photograph of a real place in daylight"),
    SAVIOUR(
            "Somebody strong who saves somebody weak",
            "It makes the helper the story and leaves the person without a part in their own life.",
            "Show two people who talk at eye level"),
    CHILD(
            "A child’s face",
            "A child cannot take back what is in print, and may be found by whoever looks for them.",
            "Draw it, or show a place where children are: a school gate, a bedroom door"),
    SYNTHETIC(
            "People who look real and do not exist",
            "Nobody can agree for a person who does not exist. Such pictures repeat what is wrong in the pictures that they were made from, and make people doubt the true ones.",
            "Use a drawing that nobody takes for a photograph"),
    PITY(
            "Somebody without hope, or looked at from above",
            "Pity keeps people at a distance. Respect shows somebody as they would show themselves.",
            "Show somebody at eye level who does something"),
    AGREEMENT(
            "It is not clear that everybody shown agreed",
            "Each person decides about their own picture, for each use. A picture without that can put them in danger.",
            "Ask each person first, or show nobody"),
    RIGHTS(
            "It is not clear who holds the rights",
            "What may not be used has to be taken down later, when it is in print.",
            "Ask the person who made it, in writing"),
    OTHER("Something else", "The panel says what.", "");

    private final String title;
    private final String why;
    private final String better;

    RefusalReason(String title, String why, String better) {
        this.title = title;
        this.why = why;
        this.better = better;
    }

    /// What it shows, as a label.
    public String title() {
        return title;
    }

    /// Why that does harm.
    public String why() {
        return why;
    }

    /// What to show; empty where nothing can be said in general.
    public String better() {
        return better;
    }

    /// The name of its field in the checklist.
    public String field() {
        return "shows" + name();
    }

    /// What is asked of every picture before the panel sees it.
    public static List<RefusalReason> checklist() {
        return Stream.of(values())
                .filter(one -> one.ordinal() <= SYNTHETIC.ordinal())
                .toList();
    }
}
