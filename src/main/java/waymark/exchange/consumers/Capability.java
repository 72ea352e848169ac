package waymark.exchange.consumers;

import static waymark.kernel.Permission.KEEP_CONTACTS;
import static waymark.kernel.Permission.UPDATE_ACTIONS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;
import static waymark.kernel.Permission.VIEW_MEETINGS;
import static waymark.kernel.Permission.VIEW_PACKS;
import static waymark.kernel.Permission.VIEW_PATHWAYS;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.Permission;

/// What a consumer may ask for, one kind of record each. The database has the same list in
/// `exchange.permissions`; a test compares the two. No capability opens a case, a report or intelligence
/// to read.
public enum Capability {
    READ_ORGANISATIONS("organisations.read", "Read organisations", Set.of(VIEW_DIRECTORY)),
    READ_SERVICES("services.read", "Read services", Set.of(VIEW_DIRECTORY)),
    WRITE_SERVICES("services.write", "Set the opening hours of services", Set.of(VIEW_DIRECTORY, KEEP_CONTACTS)),
    READ_CONTACTS("contacts.read", "Read points of contact", Set.of(VIEW_DIRECTORY)),
    READ_PATHWAYS("pathways.read", "Read published pathways", Set.of(VIEW_PATHWAYS)),
    READ_PLAN("plan.read", "Read actions and measures of the plan", Set.of(VIEW_PLANS)),
    WRITE_ACTIONS("actions.write", "Record progress on actions", Set.of(VIEW_PLANS, UPDATE_ACTIONS)),
    READ_FIGURES("figures.read", "Read quarterly figures that were issued", Set.of(VIEW_PLANS, VIEW_PACKS)),
    READ_RELEASES("releases.read", "Read tables that were released", Set.of(VIEW_PACKS)),
    READ_MEETINGS("meetings.read", "Read the calendar of meetings", Set.of(VIEW_MEETINGS)),
    SUBMIT_INTELLIGENCE(
            "intelligence.submit",
            "Tell the intelligence unit what somebody saw or heard",
            Set.of(VIEW_DIRECTORY, Permission.SUBMIT_INTELLIGENCE));

    private final String key;
    private final String words;
    private final Set<Permission> permissions;

    Capability(String key, String words, Set<Permission> permissions) {
        this.key = key;
        this.words = words;
        this.permissions = permissions;
    }

    /// As the database, the contract and the guide write it: `plan.read`.
    public String key() {
        return key;
    }

    /// As an administrator reads it.
    public String words() {
        return words;
    }

    /// What it needs of the permissions that people have.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// Those of the permissions that only read.
    Set<Permission> reading() {
        return permissions.stream().filter(Capability::reads).collect(Collectors.toUnmodifiableSet());
    }

    /// Those that change something.
    Set<Permission> writing() {
        return permissions.stream().filter(one -> !reads(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean reads(Permission permission) {
        return permission.name().startsWith("VIEW_");
    }

    /// The capability of that key.
    public static Optional<Capability> of(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
