package waymark.support.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of life in which somebody may need support.
public enum Domain {
    SAFETY("Immediate safety", "Feeling and being safe now; people to be afraid of"),
    ACCOMMODATION("Accommodation", "Somewhere safe to live, tonight and later"),
    MONEY("Money and debt", "Food, money for the week, benefits, wages owed, debts"),
    PHYSICAL_HEALTH("Physical health", "A GP, a dentist, injuries, medicine, sexual health"),
    MENTAL_HEALTH("Mental health", "Sleep, worry, low mood, counselling, substance use"),
    PREGNANCY_AND_CHILDREN("Pregnancy and children", "Maternity care, children here or elsewhere, childcare, school"),
    IMMIGRATION("Immigration", "Advice from a regulated adviser or a solicitor; permission to stay"),
    CRIMINAL_JUSTICE(
            "Criminal justice",
            "Help as a witness, advice where they are accused, the defence of section 45, compensation"),
    LANGUAGE("Language and communication", "An interpreter, reading and writing, English classes, a telephone"),
    EDUCATION_AND_WORK("Education and work", "Courses, training, permission to work, a safe job"),
    FAMILY_AND_SOCIAL("Family and social life", "Family, friends, groups, things to do"),
    IDENTITY_DOCUMENTS("Identity documents", "Passport, birth certificate, proof of immigration status, bank account"),
    FAITH_AND_CULTURE("Faith and culture", "Worship, food, dress, festivals, people who share them"),
    GOALS("Goals", "What they want for the next months and years");

    private final String title;
    private final String examples;

    Domain(String title, String examples) {
        this.title = title;
        this.examples = examples;
    }

    /// As a heading.
    public String title() {
        return title;
    }

    /// What belongs to it, in a few words.
    String examples() {
        return examples;
    }

    /// The last part of its address: `money`.
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The domain with that address.
    public static Optional<Domain> at(String path) {
        return Arrays.stream(values())
                .filter(domain -> domain.path().equals(path))
                .findFirst();
    }
}
