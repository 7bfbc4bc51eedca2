package org.nationalid.portal.gateway;

import java.util.List;

/// One page of access log entries, newest first. `next` is null on the last.
public record AccessList(List<Access> entries, String next) {}
