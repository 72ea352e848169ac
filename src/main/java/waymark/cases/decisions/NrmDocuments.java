package waymark.cases.decisions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.CaseFileKeys;
import waymark.cases.record.Cases;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Letters and other papers of somebody in the NRM: the members of the case read them, who works on it adds
/// them.
@Component
class NrmDocuments implements DocumentHolder {

    private final NrmProcesses processes;
    private final Cases cases;
    private final CaseFileKeys fileKeys;

    NrmDocuments(NrmProcesses processes, Cases cases, CaseFileKeys fileKeys) {
        this.fileKeys = fileKeys;
        this.processes = processes;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "nrm";
    }

    @Override
    public String letters() {
        return "NP";
    }

    @Override
    public String path(Ref thing) {
        return processes
                .caseOf(thing)
                .map(it -> "/cases/%s/nrm/%s".formatted(it, thing))
                .orElse("/cases");
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return processes
                .caseOf(thing)
                .flatMap(cases::find)
                .map(it -> new Thing(thing, "NRM of case " + it.ref(), it.mayWork()));
    }

    @Override
    public String advice() {
        return "Whatever is written about it is sealed as the case is.";
    }

    @Override
    public Ref whole(Ref thing) {
        return processes.caseOf(thing).orElse(thing);
    }

    @Override
    public boolean ofCase() {
        return true;
    }

    @Override
    public Optional<OwnKey> ownKey() {
        return Optional.of(fileKeys);
    }

    @Override
    public boolean recordsDownloads() {
        return true;
    }
}
