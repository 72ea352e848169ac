package waymark.directory.imports;

import java.util.ArrayList;
import java.util.List;

/// Something that a partnership needs and its file does not carry, and where it is entered. Said after
/// every import.
///
/// @param what it is, beginning a sentence: `People`
/// @param who enters it
/// @param place the page where it is entered, as people find it
/// @param path its path
public record NotInFile(String what, String who, String place, String path) {

    /// While a partnership is set up there is nobody else.
    private static final String COORDINATOR = "the coordinator; until there is one, an administrator";

    private static final List<NotInFile> NEVER = List.of(
            new NotInFile(
                    "People",
                    "the lead of their organisation, or " + COORDINATOR,
                    "Directory, People, Add a person",
                    "/directory/new-person"),
            new NotInFile(
                    "Points of contact (SPOCs)",
                    "the coordinator, or the lead of their organisation",
                    "Contacts, Set up a point of contact",
                    "/contacts/new"),
            new NotInFile("Pathways", "a pathway editor; a reviewer puts them in force", "Pathways", "/pathways"),
            new NotInFile("Accounts and roles", "an administrator", "Accounts", "/accounts"),
            new NotInFile(
                    "The first quarter, with its dates",
                    "the coordinator",
                    "Quarters, Plan a quarter",
                    "/quarters/new"));

    /// What this file leaves to the pages.
    static List<NotInFile> of(PartnershipFile file) {
        var all = new ArrayList<>(NEVER);
        if (file.publicNumbers().isEmpty()) {
            all.add(publicNumbers("this file gives none"));
        }
        if (file.measures().isEmpty()) {
            all.add(measures("this file gives none"));
        }
        return List.copyOf(all);
    }

    /// What files leave to the pages.
    static List<NotInFile> ofAny() {
        var all = new ArrayList<>(NEVER);
        all.add(publicNumbers("where the file gives none"));
        all.add(measures("where the file gives none"));
        return List.copyOf(all);
    }

    private static NotInFile publicNumbers(String when) {
        return new NotInFile("Public numbers, " + when, COORDINATOR, "Contacts, Public numbers", "/contacts/lines");
    }

    private static NotInFile measures(String when) {
        return new NotInFile("Measures, " + when, COORDINATOR, "Strategy, Measures, Add a measure", "/measures/new");
    }

    /// One line at the terminal.
    String line() {
        return "  %s: %s (%s), by %s".formatted(what, place, path, who);
    }
}
