/// `nid-admin`: the tool of operators, and of everybody who would rather check than believe.
package org.nationalid.admin;
