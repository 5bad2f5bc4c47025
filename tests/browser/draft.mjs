// What a reviewer has filled in stays as long as its tab, and is not there for whoever opens the link in another one.

/** `sign` is read on the page as soon as what was kept is back. */
export async function livesWithItsTab(visitor, link, field, text, sign) {
  await visitor.go(link);
  await visitor.reads(sign);
  await visitor.page.locator(`#${field}`).evaluate(type, text);
  await visitor.page.reload();
  await visitor.reads(sign);
  await visitor.holds("what was filled in is there after reloading", field, text);
  await visitor.takeNewTab();
  await visitor.go(link);
  await visitor.reads(sign);
  await visitor.holds("what was filled in is gone with its tab", field, "");
}

/** As a key would: the field may stand further on in the form. */
function type(field, text) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
