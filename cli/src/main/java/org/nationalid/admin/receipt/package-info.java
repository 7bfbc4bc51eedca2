/// Receipts: checking one that somebody holds, and finding those that should exist and do not.
package org.nationalid.admin.receipt;
