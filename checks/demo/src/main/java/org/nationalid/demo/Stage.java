package org.nationalid.demo;

import org.nationalid.demo.actor.Inbox;
import org.nationalid.demo.actor.Operator;
import org.nationalid.demo.wire.Wire;

/// What every step needs.
///
/// @param run a few letters that make the names of this run its own
public record Stage(Place place, Wire wire, Operator operator, Inbox inbox, Report report, String run) {
    public String gateway() {
        return place.gateway();
    }

    public String published(String path) {
        return wire.get(gateway() + path).orFail(path + " is published").body();
    }
}
