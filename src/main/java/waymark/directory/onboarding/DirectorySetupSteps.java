package waymark.directory.onboarding;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// The steps about who the partnership is: its file, and the administrator's own entry.
@Component
class DirectorySetupSteps implements SetupSteps {

    private final DirectoryApi directory;

    DirectorySetupSteps(DirectoryApi directory) {
        this.directory = directory;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        int organisations = directory.organisations(actor).size();
        boolean entered = !actor.organisation().equals(AccessApi.NO_ORGANISATION);
        return List.of(
                new SetupStep(
                        10,
                        "partnership",
                        "Set up the partnership: areas, organisations, groups and strategy",
                        organisations == 0
                                ? "Step by step in the browser, or from one file"
                                : "%d organisations".formatted(organisations),
                        actor.may(Permission.IMPORT_PARTNERSHIP) ? "/launch" : null,
                        organisations > 0,
                        null),
                new SetupStep(
                        20,
                        "own_entry",
                        "Say who you are",
                        "Your name and your organisation. Two administrators of two organisations are needed",
                        organisations == 0 ? null : "/directory/own-entry",
                        entered,
                        null));
    }
}
