package waymark.system.yearly;

/// Checks to begin with, as an administrator may take them on: each can be changed afterwards.
enum StartCheck {
    RESTORE(
            "Restore a back-up to try it",
            "On a machine that is not in use, with bin/restore and the keys from where they are kept apart. Write down how long it took and what was missing.",
            6),
    KEYS(
            "Rotate the encryption keys",
            "As docs/operations/keys.md says, each kind in turn. Put the copy of the folder of keys where the one before was.",
            12),
    ACCESS(
            "Review who has which role",
            "Administrators, coordinators and information governance one by one. The quarterly access review covers everybody else.",
            12),
    PENETRATION(
            "Penetration test",
            "By somebody outside, of the program and of the machines. Every finding gets an owner and a day.",
            12),
    DPIA(
            "Review the data protection impact assessment",
            "With the data protection officer: what changed in a year, what was added, who has access.",
            12),
    RETENTION(
            "Review retention periods",
            "The retention schedule against what the law and the partners’ agreements say, and that the jobs that delete have run.",
            12),
    CERTIFICATE(
            "Certificate and domain name",
            "When both end, who renews them, and whether that person is still here.",
            12),
    INCIDENT(
            "Practise an incident",
            "A lost laptop, an account in wrong hands, a machine that is gone: who calls whom, and what does docs/operations/trouble.md lack?",
            12),
    WITNESS(
            "Compare with a witness",
            "Ask a witness of the audit log for a checkpoint and verify the log against it with bin/verify-audit.",
            12),
    UPDATES(
            "Operating system, Java and PostgreSQL",
            "That each is still looked after by its makers, and for how long.",
            6),
    TRAINING(
            "Training of those who run Waymark",
            "Whose vetting and training ends in the next year, and who stands in for whom.",
            12),
    CONTACTS(
            "Sharing agreement and contacts of partners",
            "That every partner’s agreement holds, and that whom to call in the night is right.",
            12);

    private final String title;
    private final String what;
    private final int months;

    StartCheck(String title, String what, int months) {
        this.title = title;
        this.what = what;
        this.months = months;
    }

    String title() {
        return title;
    }

    String what() {
        return what;
    }

    int months() {
        return months;
    }

    /// So many months from the day on which they are taken on, so that not all fall on one day.
    int first() {
        return 1 + ordinal() * 11 / values().length;
    }
}
