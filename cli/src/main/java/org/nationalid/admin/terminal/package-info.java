/// What all commands share: where results and progress go, and what an exit status means.
package org.nationalid.admin.terminal;
