package org.nationalid.identity.deduplication;

import java.util.List;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.index.Probe;
import org.nationalid.identity.person.PersonId;

/// The fingers of one enrolment packet as codes of the index, overwritten when closed. Opaque to other features.
public final class PacketFingers implements AutoCloseable {
    private final List<Probe> probes;

    PacketFingers(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    List<Probe> probes() {
        return probes;
    }

    /// What is kept of them.
    List<IndexEntry> entries(PersonId person) {
        return probes.stream()
                .map(finger -> finger.entry(person.value().toString()))
                .toList();
    }

    @Override
    public void close() {
        probes.forEach(Probe::close);
    }

    /// Says how many only.
    @Override
    public String toString() {
        return "PacketFingers[" + probes.size() + "]";
    }
}
