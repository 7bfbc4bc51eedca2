package org.nationalid.gateway.officer;

import java.io.Serializable;

/// Which office: at which application, held by whom, in which role.
record OfficeId(String clientId, String subject, String role) implements Serializable {}
