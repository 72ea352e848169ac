package waymark.handovers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The lawful bases on which an organisation may share a concern, by kind of organisation. The sender
/// chooses: nothing is derived from what the person answered.
public enum LawfulBasis implements Coded {
    SAFEGUARDING(
            "Public task: safeguarding of children and individuals at risk",
            "UK GDPR Article 6(1)(e) and 9(2)(g); Data Protection Act 2018 Schedule 1 paragraph 18",
            Kind.PUBLIC),
    STATUTORY_PURPOSE(
            "Public task: a function given by law",
            "UK GDPR Article 6(1)(e) and 9(2)(g); Schedule 1 paragraph 6",
            Kind.PUBLIC),
    LEGAL_DUTY(
            "A legal duty",
            "UK GDPR Article 6(1)(c) and 9(2)(g); Schedule 1 paragraph 6. For a body bound by section 52 of the Modern"
                    + " Slavery Act 2015",
            Kind.BOUND),
    HEALTH_CARE("Health care", "UK GDPR Article 6(1)(e) and 9(2)(h); Schedule 1 paragraph 2", Kind.HEALTH),
    CHARITY_SAFEGUARDING(
            "Legitimate interests: safeguarding of children and individuals at risk",
            "UK GDPR Article 6(1)(f) and 9(2)(g); Schedule 1 paragraph 18",
            Kind.CHARITY),
    EXPLICIT_CONSENT("The person’s explicit consent", "UK GDPR Article 6(1)(a) and 9(2)(a)", Kind.CHARITY),
    PREVENTING_CRIME(
            "Preventing or detecting crime",
            "UK GDPR Article 6(1)(e) or (f) and 9(2)(g); Schedule 1 paragraph 10",
            Kind.PUBLIC,
            Kind.HEALTH,
            Kind.CHARITY),
    LAW_ENFORCEMENT(
            "Law enforcement",
            "Data Protection Act 2018 Part 3, section 35; strictly necessary, Schedule 8",
            Kind.LAW_ENFORCEMENT),
    LIFE_AT_RISK(
            "A life is at risk",
            "UK GDPR Article 6(1)(d) and 9(2)(c): only where the person cannot give consent",
            Kind.PUBLIC,
            Kind.HEALTH,
            Kind.CHARITY,
            Kind.LAW_ENFORCEMENT);

    /// What kind of organisation shares.
    enum Kind {
        PUBLIC,
        HEALTH,
        CHARITY,
        LAW_ENFORCEMENT,
        /// Named by section 52 of the Modern Slavery Act 2015.
        BOUND
    }

    private static final Set<LawfulBasis> SAFEGUARDINGS = EnumSet.of(SAFEGUARDING, CHARITY_SAFEGUARDING);

    private final String words;
    private final String hint;
    private final List<Kind> kinds;

    LawfulBasis(String words, String hint, Kind... kinds) {
        this.words = words;
        this.hint = hint;
        this.kinds = List.of(kinds);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String hint() {
        return hint;
    }

    /// The kinds that belong to a sector of the directory; all of them for a sector that a partnership added.
    static Set<Kind> kinds(String sector, boolean bound) {
        Set<Kind> kinds = switch (sector) {
            case "STATUTORY", "COMMUNITY_SAFETY", "ACADEMIC" -> EnumSet.of(Kind.PUBLIC);
            case "HEALTH" -> EnumSet.of(Kind.PUBLIC, Kind.HEALTH);
            case "LAW_ENFORCEMENT" -> EnumSet.of(Kind.LAW_ENFORCEMENT, Kind.PUBLIC);
            case "THIRD_SECTOR", "NATIONAL_NETWORK" -> EnumSet.of(Kind.CHARITY);
            default -> EnumSet.complementOf(EnumSet.of(Kind.BOUND));
        };
        if (bound) {
            kinds.add(Kind.BOUND);
        }
        return kinds;
    }

    /// What an organisation of these kinds may choose from.
    public static List<LawfulBasis> of(Set<Kind> kinds) {
        return Arrays.stream(values())
                .filter(basis -> basis.kinds.stream().anyMatch(kinds::contains))
                .toList();
    }

    /// True for a safeguarding basis: it does not cover an adult who was asked and refused.
    boolean safeguarding() {
        return SAFEGUARDINGS.contains(this);
    }
}
