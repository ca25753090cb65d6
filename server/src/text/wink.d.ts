/** The parts of wink-nlp's model that are loaded one by one; it declares the whole alone. */
declare module "wink-eng-lite-web-model/dist/*.js" {
  const part: () => unknown;
  export default part;
}
