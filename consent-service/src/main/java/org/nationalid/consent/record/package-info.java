/// What citizens allowed: grants, their end, and the decision whether an app may have an item.
///
/// Invariants: at most one open consent per citizen, app and purpose; an item is allowed only if it was ticked in a
/// consent that is granted now; whether a consent has expired follows from the clock, never from a job having run;
/// every change of state commits together with the event that reports it.
package org.nationalid.consent.record;
